"""How updates come in, polled or pushed: into the inbox first, confirmed after."""
