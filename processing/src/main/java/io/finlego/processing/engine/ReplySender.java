package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.processing.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies, which wake up waiting callers. This class does not send a lost reply again,
 * because the command log has the outcome.
 */
final class ReplySender {

  private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final int PARTITION_DIGITS_MAX = 6;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final ProcessingMetrics metrics;

  ReplySender(Producer<byte[], byte[]> producer, String topic, ProcessingMetrics metrics) {
    this.producer = producer;
    this.topic = topic;
    this.metrics = metrics;
  }

  void send(List<Answer> answers) {
    int partitionCount = 0;
    int handledCount = 0;
    try {
      for (Answer answer : answers) {
        Integer partition = replyPartition(answer);
        Outcome outcome = answer.outcome();
        if (partition != null
            && outcome != null
            && answer.delivery() instanceof Delivery.WithId<?> withId) {
          if (partitionCount == 0) {
            partitionCount = producer.partitionsFor(topic).size();
          }
          if (partition < partitionCount) {
            var _ =
                producer.send(
                    reply(partition, withId, outcome, answer.isReplay()), this::logFailure);
          }
        }
        handledCount++;
      }
    } catch (KafkaException e) {
      metrics.countDroppedReplies(answers.size() - handledCount);
      LOG.warn("Kafka takes no replies: {} dropped", answers.size() - handledCount, e);
    }
  }

  private ProducerRecord<byte[], byte[]> reply(
      int partition, Delivery.WithId<?> delivery, Outcome outcome, boolean isReplay) {
    var reply = new ProducerRecord<byte[], byte[]>(topic, partition, null, outcome.reply());
    reply.headers().add(CommandHeaders.COMMAND_ID, idBytes(delivery.id()));
    reply.headers().add(CommandHeaders.REQUEST_HASH, delivery.requestHash());
    if (isReplay) {
      reply.headers().add(CommandHeaders.REPLAYED, TRUE);
    }
    byte[] sender = DeliveryReader.header(delivery.record(), CommandHeaders.SENDER);
    if (sender != null) {
      reply.headers().add(CommandHeaders.SENDER, sender);
    }
    byte[] traceParent = delivery.trace().traceParent();
    if (traceParent != null) {
      reply.headers().add(CommandHeaders.TRACE_PARENT, traceParent);
    }
    return reply;
  }

  private void logFailure(Object metadata, @Nullable Exception failure) {
    if (failure != null) {
      metrics.countDroppedReplies(1);
      LOG.debug("A reply was lost: {}", failure.toString());
    }
  }

  private static byte[] idBytes(CommandId id) {
    return id.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the partition on which the sender of the command waits for the reply; null if the
   * header is missing or malformed.
   */
  private static @Nullable Integer replyPartition(Answer answer) {
    byte[] header =
        DeliveryReader.header(answer.delivery().record(), CommandHeaders.REPLY_PARTITION);
    if (header == null || header.length == 0 || header.length > PARTITION_DIGITS_MAX) {
      return null;
    }
    int partition = 0;
    for (byte digit : header) {
      if (digit < '0' || digit > '9') {
        return null;
      }
      partition = 10 * partition + (digit - '0');
    }
    return partition;
  }
}
