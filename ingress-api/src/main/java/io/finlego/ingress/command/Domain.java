package io.finlego.ingress.command;

import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.LedgerCommand;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The domains that take commands. Each has a topic for its commands, and publishes its outcomes in
 * its Postgres schema.
 */
public enum Domain {
  CLIENT("client", Topics.CLIENT_COMMANDS, false) {
    @Override
    SpecificRecord envelope(Caller caller, SpecificRecord payload, boolean dryRun) {
      return new ClientCommand(caller, payload);
    }
  },
  LEDGER("ledger", Topics.LEDGER_COMMANDS, true) {
    @Override
    SpecificRecord envelope(Caller caller, SpecificRecord payload, boolean dryRun) {
      return new LedgerCommand(caller, payload, dryRun);
    }
  };

  private final String schema;
  private final String topic;
  private final boolean dryRuns;

  Domain(String schema, String topic, boolean dryRuns) {
    this.schema = schema;
    this.topic = topic;
    this.dryRuns = dryRuns;
  }

  /** The domain that publishes in that Postgres schema. */
  static Domain ofSchema(String schema) {
    return Stream.of(values())
        .filter(domain -> domain.schema.equals(schema))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No domain is called " + schema));
  }

  /** The Postgres schema with the domain's views. */
  public String schema() {
    return schema;
  }

  /** The topic of the domain's commands. */
  public String topic() {
    return topic;
  }

  /** Whether the domain's commands can be tried. */
  boolean hasDryRuns() {
    return dryRuns;
  }

  /**
   * The value of the domain's command topic.
   *
   * @param dryRun decide and answer, but change nothing; only for a domain that has dry runs
   */
  abstract SpecificRecord envelope(Caller caller, SpecificRecord payload, boolean dryRun);
}
