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

/** The records that a Kafka transaction has sent, and their places in the topics. */
final class SentRecords {

  private final Producer<byte[], byte[]> producer;
  private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final List<Future<RecordMetadata>> places = new ArrayList<>();

  SentRecords(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    records.add(record);
    places.add(producer.send(record));
  }

  /**
   * Returns the mark of the last record in each partition. The transaction must be committed, so
   * that every place is known.
   */
  PublishedMarks lastMarks() {
    Map<TopicPartition, Integer> lastIndexes = new HashMap<>();
    Map<TopicPartition, RecordMetadata> lastPlaces = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      RecordMetadata place = place(places.get(i));
      var partition = new TopicPartition(place.topic(), place.partition());
      RecordMetadata lastPlace = lastPlaces.get(partition);
      if (lastPlace == null || lastPlace.offset() < place.offset()) {
        lastPlaces.put(partition, place);
        lastIndexes.put(partition, i);
      }
    }
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    lastPlaces.forEach(
        (partition, place) ->
            marks.put(
                partition, LogMark.of(place, records.get(lastIndexes.getOrDefault(partition, 0)))));
    return new PublishedMarks(marks);
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
