"""The chat page: several people side by side, as phones, in a browser on the same machine; files without a build step."""
