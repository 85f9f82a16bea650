package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The places of the records that a Kafka transaction has sent. */
final class SentRecords {

  private final Producer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> places = new ArrayList<>();

  SentRecords(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    places.add(producer.send(record));
  }

  /**
   * Returns the mark of the last record in each partition. The transaction must be committed, so
   * that every place is known.
   */
  PublishedMarks lastMarks() {
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    for (Future<RecordMetadata> futurePlace : places) {
      RecordMetadata place = place(futurePlace);
      marks.merge(
          new TopicPartition(place.topic(), place.partition()),
          LogMark.of(place),
          (mark, other) -> mark.offset() > other.offset() ? mark : other);
    }
    return new PublishedMarks(marks);
  }

  /**
   * Checks that the broker has stored every record after the last known record of its partition.
   *
   * @throws TakenForDuplicateException if a record got the place of an earlier record
   */
  void requireNewPlaces(PublishedMarks earlierMarks) {
    for (Future<RecordMetadata> futurePlace : places) {
      RecordMetadata place = place(futurePlace);
      var partition = new TopicPartition(place.topic(), place.partition());
      LogMark earlierMark = earlierMarks.marks().get(partition);
      if (earlierMark != null && place.offset() <= earlierMark.offset()) {
        throw new TakenForDuplicateException(partition);
      }
    }
  }

  private static RecordMetadata place(Future<RecordMetadata> place) {
    try {
      return place.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("A record of a committed transaction has no place.", e.getCause());
    }
  }
}
