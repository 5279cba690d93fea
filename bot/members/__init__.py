"""People, institutions, teams, rooms, roles, invites."""
