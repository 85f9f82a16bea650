package io.finlego.processing.engine;

import static io.finlego.kafka.KafkaAnswers.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

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
   *
   * @param earlierMarks the marks of the last records that stood in the partitions before
   * @throws TakenForDuplicateException if a record got the place of an earlier record, so that the
   *     broker has not stored it
   */
  PublishedMarks lastMarks(PublishedMarks earlierMarks) {
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    for (Future<RecordMetadata> futurePlace : places) {
      RecordMetadata place = await(futurePlace);
      var partition = new TopicPartition(place.topic(), place.partition());
      LogMark earlierMark = earlierMarks.marks().get(partition);
      if (earlierMark != null && place.offset() <= earlierMark.offset()) {
        throw new TakenForDuplicateException(partition);
      }
      marks.merge(
          partition,
          LogMark.of(place),
          (mark, other) -> mark.offset() > other.offset() ? mark : other);
    }
    return new PublishedMarks(marks);
  }
}
