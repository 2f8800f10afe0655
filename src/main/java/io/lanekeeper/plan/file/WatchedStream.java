package io.lanekeeper.plan.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Tells how much has been read, and fails when nobody waits any more. */
final class WatchedStream extends FilterInputStream {
    private static final long STEP = 256 * 1024;

    private final long all;
    private final PlanFile.Watch watch;
    private long done;
    private long told;

    WatchedStream(InputStream in, long all, PlanFile.Watch watch) {
        super(in);
        this.all = all;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws InterruptedIOException {
        if (watch.cancelled()) {
            throw new InterruptedIOException("cancelled");
        }
        done += more;
        if (done - told >= STEP || done == all) {
            told = done;
            watch.progress(done, all);
        }
    }
}
