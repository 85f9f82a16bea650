package io.finlego.acceptance;

import java.util.regex.Pattern;

/** A kind of topics that lose records together. */
enum TopicKind {
  COMMANDS("finlego\\.\\w+\\.commands"),
  COMMANDS_OF_CLIENTS("finlego\\.client\\.commands"),
  COMMANDS_OF_LEDGER("finlego\\.ledger\\.commands"),
  EVENTS("finlego\\.\\w+\\.events"),
  JOURNAL("finlego\\.\\w+\\.applied"),
  NOTIFICATIONS("finlego\\.notifications"),
  DEAD_LETTERS("finlego\\.\\w+\\.commands-dlt"),
  REPLIES("finlego\\.replies"),
  OFFSETS("__consumer_offsets"),
  TRANSACTIONS("__transaction_state"),
  REPORTS("finlego\\.reports\\..*|finlego-reports-.*");

  private final Pattern topic;

  TopicKind(String topic) {
    this.topic = Pattern.compile(topic);
  }

  boolean isOf(String topicName) {
    return topic.matcher(topicName).matches();
  }
}
