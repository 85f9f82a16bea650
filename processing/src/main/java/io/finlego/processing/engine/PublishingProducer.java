package io.finlego.processing.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The transactional producer of a publisher. After a failure the publisher closes it, and {@link
 * #prepare} creates the next one.
 */
final class PublishingProducer {

  private final IntFunction<Producer<byte[], byte[]>> factory;
  private final AtomicInteger spoiledIdCount = new AtomicInteger();
  private @Nullable Producer<byte[], byte[]> producer;

  /**
   * @param factory creates transactional producers, see {@link TransactionalIds}. Its argument is
   *     the number of transactional ids to leave out, because no producer can use them
   */
  PublishingProducer(IntFunction<Producer<byte[], byte[]>> factory) {
    this.factory = factory;
  }

  /**
   * Creates the producer, unless there is one. Kafka then aborts the transaction, if any, that an
   * earlier producer with the same transactional id has left open.
   */
  void prepare() {
    if (producer == null) {
      Producer<byte[], byte[]> newProducer = factory.apply(spoiledIdCount.get());
      try {
        newProducer.initTransactions();
        producer = newProducer;
      } finally {
        if (producer == null) {
          newProducer.close(Duration.ZERO);
        }
      }
    }
  }

  /** Returns the producer. {@link #prepare} must have created it. */
  Producer<byte[], byte[]> get() {
    Producer<byte[], byte[]> openProducer = producer;
    if (openProducer == null) {
      throw new IllegalStateException("Not ready to publish.");
    }
    return openProducer;
  }

  /** Notes that no producer can use the transactional id any more, if this failure says so. */
  void giveUpIdIfSpoiled(Throwable failure) {
    if (failure instanceof TakenForDuplicateException) {
      spoiledIdCount.incrementAndGet();
    }
  }

  void closeAtOnce() {
    close(Duration.ZERO);
  }

  void close(Duration timeout) {
    if (producer != null) {
      producer.close(timeout);
      producer = null;
    }
  }
}
