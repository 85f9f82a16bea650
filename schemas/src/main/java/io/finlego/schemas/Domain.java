package io.finlego.schemas;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.LedgerCommand;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The domains that take commands. Each domain has a command topic, an event topic, a processor that
 * applies the commands, and a Postgres schema with the domain's name.
 */
public enum Domain {
  CLIENT(
      "client",
      Topics.CLIENT_COMMANDS,
      Topics.CLIENT_EVENTS,
      ClientCommand.getClassSchema(),
      false) {
    @Override
    SpecificRecord newEnvelope(Caller caller, SpecificRecord payload, boolean dryRun) {
      return new ClientCommand(caller, payload);
    }
  },
  LEDGER(
      "ledger",
      Topics.LEDGER_COMMANDS,
      Topics.LEDGER_EVENTS,
      LedgerCommand.getClassSchema(),
      true) {
    @Override
    SpecificRecord newEnvelope(Caller caller, SpecificRecord payload, boolean dryRun) {
      return new LedgerCommand(caller, payload, dryRun);
    }
  };

  private final String word;
  private final String commandTopic;
  private final String eventTopic;
  private final boolean dryRunnable;
  private final boolean takesConclusions;

  Domain(
      String word, String commandTopic, String eventTopic, Schema envelope, boolean dryRunnable) {
    this.word = word;
    this.commandTopic = commandTopic;
    this.eventTopic = eventTopic;
    this.dryRunnable = dryRunnable;
    takesConclusions =
        envelope.getField("payload").schema().getTypes().contains(StepConcluded.getClassSchema());
  }

  /**
   * Returns the domain with this name.
   *
   * @throws IllegalArgumentException if no domain has this name
   */
  public static Domain ofWord(String word) {
    return Stream.of(values())
        .filter(domain -> domain.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No domain is called " + word));
  }

  /**
   * Returns the domain's name in replies, metrics and settings. The Postgres schema of the domain
   * has the same name.
   */
  public String word() {
    return word;
  }

  public String commandTopic() {
    return commandTopic;
  }

  public String eventTopic() {
    return eventTopic;
  }

  /**
   * Returns the name of the consumer group of the domain's processor. The settings of the processor
   * may name another group.
   */
  public String group() {
    return "finlego-" + word + "-processor";
  }

  /** Tells whether the domain can do a dry run: decide a command without applying it. */
  public boolean isDryRunnable() {
    return dryRunnable;
  }

  /**
   * Tells whether the domain takes {@code StepConcluded}. This command tells a domain how a step
   * ended. A step is a command that the domain sent to another domain, as a part of one of its own
   * commands.
   */
  public boolean takesConclusions() {
    return takesConclusions;
  }

  /** Wraps the payload of a command in the record of the domain's command topic. */
  public SpecificRecord envelope(Caller caller, SpecificRecord payload) {
    return newEnvelope(caller, payload, false);
  }

  /**
   * Wraps the payload of a command that the domain decides but does not apply.
   *
   * @throws IllegalArgumentException if {@link #isDryRunnable} is false
   */
  public SpecificRecord dryRunEnvelope(Caller caller, SpecificRecord payload) {
    if (!dryRunnable) {
      throw new IllegalArgumentException("Commands of " + word + " have no dry run.");
    }
    return newEnvelope(caller, payload, true);
  }

  /** Wraps the payload with {@link #envelope} and encodes the record. */
  public byte[] encode(Caller caller, SpecificRecord payload) {
    return AvroCodec.catalogue().encode(commandTopic, envelope(caller, payload));
  }

  abstract SpecificRecord newEnvelope(Caller caller, SpecificRecord payload, boolean dryRun);
}
