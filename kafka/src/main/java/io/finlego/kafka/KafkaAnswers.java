package io.finlego.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Waits for the answers of Kafka's clients. */
public final class KafkaAnswers {

  private KafkaAnswers() {}

  /**
   * Returns the answer. Waits as long as the client's own time-out allows.
   *
   * @throws KafkaException the failure that the client has reported
   * @throws InterruptException if the thread is interrupted
   */
  public static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause
          ? cause
          : new KafkaException("Kafka's client has failed.", e.getCause());
    }
  }
}
