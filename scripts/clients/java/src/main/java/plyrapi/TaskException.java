package plyrapi;

/** A task failed, or the server doesn't know it. A task that failed changed nothing. */
public final class TaskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The ID of the task. */
    public final String taskId;

    /** {@code FAILED} or {@code NOT_FOUND}. */
    public final String status;

    /** The error message of the worker, or null if it gave none. */
    public final String errorMessage;

    TaskException(String taskId, String status, String errorMessage) {
        super(status.equals("NOT_FOUND")
            ? "Task " + taskId + " is unknown. Check its ID and the network."
            : "Task " + taskId + " failed: " + (errorMessage == null ? "no reason given" : errorMessage)
                + ". Nothing was changed.");
        this.taskId = taskId;
        this.status = status;
        this.errorMessage = errorMessage;
    }
}
