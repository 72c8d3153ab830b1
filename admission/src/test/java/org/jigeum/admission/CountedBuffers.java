package org.jigeum.admission;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.DefaultByteBufferPool;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A server's buffers, and how many of them are in use. */
final class CountedBuffers implements ByteBufferPool {

    private static final int BUFFER_BYTES = 16_384;

    private final ByteBufferPool pool;
    private final AtomicInteger inUse;

    CountedBuffers() {
        this(new DefaultByteBufferPool(true, BUFFER_BYTES), new AtomicInteger());
    }

    private CountedBuffers(ByteBufferPool pool, AtomicInteger inUse) {
        this.pool = pool;
        this.inUse = inUse;
    }

    int inUse() {
        return inUse.get();
    }

    @Override
    public PooledByteBuffer allocate() {
        inUse.incrementAndGet();
        return new Counted(pool.allocate(), inUse, new AtomicBoolean());
    }

    private record Counted(PooledByteBuffer buffer, AtomicInteger inUse, AtomicBoolean isClosed)
            implements PooledByteBuffer {

        @Override
        public ByteBuffer getBuffer() {
            return buffer.getBuffer();
        }

        @Override
        public void close() {
            if (isClosed.compareAndSet(false, true)) {
                inUse.decrementAndGet();
            }
            buffer.close();
        }

        @Override
        public boolean isOpen() {
            return buffer.isOpen();
        }
    }

    @Override
    public ByteBufferPool getArrayBackedPool() {
        return new CountedBuffers(pool.getArrayBackedPool(), inUse);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public int getBufferSize() {
        return pool.getBufferSize();
    }

    @Override
    public boolean isDirect() {
        return pool.isDirect();
    }
}
