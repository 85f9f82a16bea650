package io.finlego.schemas;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.LedgerCommand;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The domains that take commands. Each has a topic of commands, a topic of events, a consumer group
 * that applies the commands, and a Postgres schema of the domain's name.
 */
public enum Domain {
  CLIENT(
      "client",
      Topics.CLIENT_COMMANDS,
      Topics.CLIENT_EVENTS,
      ClientCommand.getClassSchema(),
      false) {
    @Override
    SpecificRecord enveloped(Caller caller, SpecificRecord payload, boolean dryRun) {
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
    SpecificRecord enveloped(Caller caller, SpecificRecord payload, boolean dryRun) {
      return new LedgerCommand(caller, payload, dryRun);
    }
  };

  private final String word;
  private final String commandTopic;
  private final String eventTopic;
  private final boolean dryRunnable;
  private final boolean toldOfConclusions;

  Domain(
      String word, String commandTopic, String eventTopic, Schema envelope, boolean dryRunnable) {
    this.word = word;
    this.commandTopic = commandTopic;
    this.eventTopic = eventTopic;
    this.dryRunnable = dryRunnable;
    toldOfConclusions =
        envelope.getField("payload").schema().getTypes().contains(StepConcluded.getClassSchema());
  }

  /**
   * The domain with this name.
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
   * The domain's name in replies, metrics and settings, which is also the name of its Postgres
   * schema.
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

  /** The consumer group of the domain's processor, unless its settings say otherwise. */
  public String group() {
    return "finlego-" + word + "-processor";
  }

  /** Tells whether the domain can decide a command on trial, without carrying it out. */
  public boolean isDryRunnable() {
    return dryRunnable;
  }

  /** Tells whether the domain takes {@code StepConcluded} as a command. */
  public boolean isToldOfConclusions() {
    return toldOfConclusions;
  }

  /** Wraps the payload in the record type of the domain's command topic. */
  public SpecificRecord envelope(Caller caller, SpecificRecord payload) {
    return enveloped(caller, payload, false);
  }

  /**
   * Wraps the payload as {@link #envelope} does, for a command that is decided but not carried out.
   *
   * @throws IllegalArgumentException unless the domain {@link #isDryRunnable}
   */
  public SpecificRecord dryRunEnvelope(Caller caller, SpecificRecord payload) {
    if (!dryRunnable) {
      throw new IllegalArgumentException("Commands of " + word + " have no dry run.");
    }
    return enveloped(caller, payload, true);
  }

  /** Wraps the payload as {@link #envelope} does, and encodes the result. */
  public byte[] encode(Caller caller, SpecificRecord payload) {
    return AvroCodec.catalogue().encode(commandTopic, envelope(caller, payload));
  }

  abstract SpecificRecord enveloped(Caller caller, SpecificRecord payload, boolean dryRun);
}
