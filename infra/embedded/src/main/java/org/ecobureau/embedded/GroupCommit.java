package org.ecobureau.embedded;

/** Brings writes to the file for many writers at once: those that come while one commit runs share the next. */
final class GroupCommit {

    private final Runnable commit;
    private boolean running;
    private long begun;
    private long ended;

    /** @param commit writes what was changed before it is called; never called twice at the same time */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Returns when a commit that began after this call has ended; throws what that commit throws. */
    void await() {
        if (isTheirs()) {
            return;
        }
        boolean done = false;
        try {
            commit.run();
            done = true;
        } finally {
            end(done);
        }
    }

    /** Whether another writer's commit has done the work; if not, the caller is to commit. */
    private synchronized boolean isTheirs() {
        long mine = begun + 1;
        boolean interrupted = false;
        while (running && ended < mine) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ended >= mine) {
            return true;
        }
        running = true;
        begun++;
        return false;
    }

    private synchronized void end(boolean done) {
        running = false;
        if (done) {
            ended = begun;
        }
        notifyAll();
    }
}
