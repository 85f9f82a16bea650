package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.StepConcluded;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The domain that is told how a step ends, and what it needs to know then. The machinery of the
 * domain that takes the step sends it a {@link StepConcluded}, whether the step was applied,
 * refused or put aside as a dead letter. The step must not go on as yet another command, since its
 * own reply is what the conclusion carries.
 *
 * @param domain whose commands carry the conclusion
 * @param subject by whose partition that domain orders its commands
 * @param step the step's name, for the domain that is told
 * @param caller of the concluding command: the caller for whom the step is taken
 * @param context given back as it is; only the domain that is told reads it
 * @param name tells apart what the step sends: it is part of the concluding command's id
 */
public record Conclusion(
    Domain domain, UUID subject, String step, Caller caller, byte[] context, String name) {

  private static final String NAME = StepConcluded.class.getSimpleName();

  /** The most bytes of a context, so that a conclusion always fits into a record. */
  private static final int CONTEXT_BYTES_MAX = 64_000;

  public Conclusion {
    if (!domain.isToldOfConclusions()) {
      throw new IllegalArgumentException("No command of " + domain.word() + " is a conclusion.");
    }
    if (context.length > CONTEXT_BYTES_MAX) {
      throw new IllegalArgumentException(
          "A context is larger than " + CONTEXT_BYTES_MAX + " bytes.");
    }
  }

  public Conclusion(Domain domain, UUID subject, String step, Caller caller, byte[] context) {
    this(domain, subject, step, caller, context, NAME);
  }

  /** The id of the command that concludes this step, if the step is sent with a conclusion. */
  public static CommandId idAfter(CommandId step) {
    return Outgoing.Command.idOf(step, NAME);
  }

  /**
   * The outcome of the step, with the command that concludes it after its own events. The step's
   * caller is referred to that command.
   */
  public Outcome conclude(CommandId stepId, Outcome outcome) {
    Outgoing.Command conclusion =
        Outgoing.Command.of(
            stepId,
            name,
            domain,
            subject,
            caller,
            new StepConcluded(
                subject,
                step,
                stepId.value(),
                ByteBuffer.wrap(outcome.reply()),
                ByteBuffer.wrap(context)));
    return outcome.goingOn(conclusion, domain);
  }
}
