package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.PublishedViews;
import io.finlego.schemas.Domain;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AppliedOffsetsTest {

  private static final String DATABASE = "ingress_applied_offsets";
  private static final TopicPartition FIRST = new TopicPartition("commands", 0);
  private static final TopicPartition SECOND = new TopicPartition("commands", 1);

  private static final String APPLY =
      """
      insert into client.command_progress (topic_id, partition, next_offset, published_offset)
      values (:topic_id, :partition, :next_offset, 0)
      """;

  private final UUID topicId = UUID.randomUUID();
  private JdbcClient jdbc;
  private AppliedOffsets appliedOffsets;

  @BeforeEach
  void freshDatabase() {
    String url = TestServers.postgres().freshDatabase(DATABASE);
    jdbc = JdbcClient.create(new DriverManagerDataSource(url, PostgresInProcess.SUPERUSER, ""));
    appliedOffsets = new AppliedOffsets(jdbc, new DomainViews(jdbc));
  }

  @Test
  void withoutTheProgressTheCommittedOffsetsCount() {
    assertThat(limited(committed(7, topicId.toString()))).isEqualTo(Map.of(FIRST, 7L, SECOND, 7L));
  }

  @Test
  void aDatabaseThatIsBehindLimitsTheOffsets() throws Exception {
    publish();
    apply(0, 5);
    apply(1, 9);

    assertThat(limited(committed(7, topicId.toString()))).isEqualTo(Map.of(FIRST, 5L, SECOND, 7L));
  }

  @Test
  void aDatabaseThatHasAppliedNothingLimitsAllOffsets() throws Exception {
    publish();

    assertThat(limited(committed(7, topicId.toString()))).isEqualTo(Map.of(FIRST, 0L, SECOND, 0L));
  }

  @Test
  void aDatabaseThatHasLostItsProgressLimitsAllOffsets() throws Exception {
    publish();
    apply(0, 7);
    limited(committed(7, topicId.toString()));
    jdbc.sql("drop view client.progress_view").update();

    assertThat(limited(committed(7, topicId.toString()))).isEqualTo(Map.of(FIRST, 0L, SECOND, 0L));
  }

  @Test
  void anOffsetThatAnOperatorHasSetCounts() throws Exception {
    publish();

    assertThat(limited(committed(7, ""))).isEqualTo(Map.of(FIRST, 7L, SECOND, 7L));
  }

  @Test
  void aPartitionWithoutACommittedOffsetIsLeftOut() throws Exception {
    publish();
    apply(0, 5);
    Map<TopicPartition, OffsetAndMetadata> committed = committed(7, topicId.toString());
    committed.put(SECOND, null);

    assertThat(limited(committed)).isEqualTo(Map.of(FIRST, 5L));
  }

  private Map<TopicPartition, Long> limited(Map<TopicPartition, OffsetAndMetadata> committed) {
    return appliedOffsets.limit(Domain.CLIENT, committed);
  }

  private static Map<TopicPartition, OffsetAndMetadata> committed(long offset, String metadata) {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    committed.put(FIRST, new OffsetAndMetadata(offset, metadata));
    committed.put(SECOND, new OffsetAndMetadata(offset, metadata));
    return committed;
  }

  private static void publish() throws Exception {
    try (Connection connection = TestServers.postgres().connect(DATABASE)) {
      PublishedViews.create(connection);
    }
  }

  private void apply(int partition, long nextOffset) {
    jdbc.sql(APPLY)
        .param("topic_id", topicId)
        .param("partition", partition)
        .param("next_offset", nextOffset)
        .update();
  }
}
