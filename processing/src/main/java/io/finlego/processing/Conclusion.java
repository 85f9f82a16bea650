package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.StepConcluded;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Says which domain waits for the end of a step. When the step was applied, refused or put aside as
 * a dead letter, the machinery of the step's domain sends a {@link StepConcluded} to the waiting
 * domain. The step must not go on as another command, since the conclusion carries the step's own
 * reply.
 *
 * @param domain the domain that waits for the conclusion and gets it as a command
 * @param subject the key of the concluding command, by which the waiting domain orders its commands
 * @param step the step's name, for the waiting domain
 * @param caller the caller of the concluding command, for whom the step is taken
 * @param context data for the waiting domain, returned unchanged
 * @param name a part of the concluding command's id. It keeps this id different from the ids of
 *     other commands that the step sends
 */
public record Conclusion(
    Domain domain, UUID subject, String step, Caller caller, byte[] context, String name) {

  private static final String NAME = StepConcluded.class.getSimpleName();

  /** The most bytes of a context, so that a conclusion always fits into a record. */
  private static final int CONTEXT_BYTES_MAX = 64_000;

  public Conclusion {
    if (!domain.takesConclusions()) {
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

  /**
   * The id of the command that concludes this step. The step need not have a conclusion; then no
   * command has this id.
   */
  public static CommandId idAfter(CommandId step) {
    return Outgoing.Command.idOf(step, NAME);
  }

  /**
   * The outcome of the step, extended by the command that concludes the step. This command follows
   * the step's own events, and the reply refers the step's caller to it.
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
