package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Prepares Kafka for a start of the reports. */
final class Preparation {

  private final KafkaConnection kafka;
  private final ReportsSettings settings;
  private boolean mustDeletePlace;

  Preparation(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
    mustDeletePlace = settings.rebuild();
  }

  /**
   * Creates the missing topics, deletes the place of the reports if all figures are to be made
   * anew, and ends transactions that hang. Returns the partitions that have lost records which the
   * figures contain; the reports must not start if there are any.
   *
   * @throws KafkaException if Kafka is unavailable. The call can be repeated
   */
  Set<String> prepare() {
    createTopics();
    if (mustDeletePlace) {
      Rebuild rebuild = new Rebuild(kafka, settings);
      rebuild.deletePlaceInKafka();
      rebuild.deleteProcessId();
      new LossMark(settings).remove();
      mustDeletePlace = false;
    }
    endForgottenTransactions();
    try (LostInput input = new LostInput(kafka, settings)) {
      return input.find();
    }
  }

  private void endForgottenTransactions() {
    try (Admin admin = Admin.create(kafka.adminSettings())) {
      new ForgottenTransactions(admin, settings.applicationId()).end();
    }
  }

  private void createTopics() {
    try (Admin admin = Admin.create(kafka.adminSettings())) {
      TopicProvisioning.provision(
          admin,
          Stream.of(
                  Topics.LEDGER_EVENTS,
                  Topics.DAILY_BALANCES,
                  Topics.AGGREGATED_AMOUNTS,
                  Topics.TREASURY)
              .map(Topics::named)
              .toList(),
          settings.replicationFactor());
    }
  }
}
