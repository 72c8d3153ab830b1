package org.jigeum.admission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** The body of a request until it is in hand or cut off; only the I/O thread of its connection deals with it. */
final class AwaitedBody {

    private boolean isInHand;
    private boolean isCut;

    boolean isInHand() {
        return isInHand;
    }

    void takeInHand() {
        isInHand = true;
    }

    /** Whoever reads it fails from now on. */
    void cutOff() {
        isCut = true;
    }

    /** The body as its reader sees it. */
    StreamSourceConduit readFrom(StreamSourceConduit source) {
        return new Reading(source, this);
    }

    private void requireWhole() throws IOException {
        if (isCut) {
            throw new IOException("The body has not come in time.");
        }
    }

    /** Fails, whichever way it is read, when the body is cut off. */
    private static final class Reading extends AbstractStreamSourceConduit<StreamSourceConduit> {

        private final AwaitedBody body;

        Reading(StreamSourceConduit next, AwaitedBody body) {
            super(next);
            this.body = body;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            body.requireWhole();
            return super.read(buffer);
        }

        @Override
        public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
            body.requireWhole();
            return super.read(buffers, offset, length);
        }

        @Override
        public long transferTo(long position, long count, FileChannel target) throws IOException {
            body.requireWhole();
            return super.transferTo(position, count, target);
        }

        @Override
        public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
            body.requireWhole();
            return super.transferTo(count, throughBuffer, target);
        }
    }
}
