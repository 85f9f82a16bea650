package io.finlego.ingress.command;

/**
 * The domains that take commands: each has a topic for them, and publishes its outcomes in its
 * Postgres schema.
 */
public enum Domain {
  CLIENT("client", "finlego.client.commands"),
  LEDGER("ledger", "finlego.ledger.commands");

  private final String schema;
  private final String topic;

  Domain(String schema, String topic) {
    this.schema = schema;
    this.topic = topic;
  }

  /** The Postgres schema with the domain's views. */
  public String schema() {
    return schema;
  }

  /** The topic of the domain's commands. */
  public String topic() {
    return topic;
  }
}
