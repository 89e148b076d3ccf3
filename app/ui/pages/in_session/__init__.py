"""In session: the agenda large, the past within reach, nothing private on the screen."""
