"""The pages people look at: they read state, call the service and draw; they compute nothing."""
