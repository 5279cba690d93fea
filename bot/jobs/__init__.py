"""The one durable road: updates in, messages out. It knows no capability; they bring their executors."""
