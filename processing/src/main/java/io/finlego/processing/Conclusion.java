package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.StepConcluded;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Names the domain that waits for the end of a step. A step is a command that one domain sends to
 * another domain. When the step has been applied, has been refused or has become a dead letter, the
 * engine that processed the step sends a {@link StepConcluded} to the waiting domain. The outcome
 * of a step with a conclusion must be final: the step's domain must not answer the step with {@code
 * Outcome.continued}. Otherwise {@link StepConcluded} would carry the step's reply before the work
 * is done.
 *
 * @param domain the waiting domain, which receives {@link StepConcluded} as a command
 * @param subject the record key of {@link StepConcluded}. The waiting domain applies commands with
 *     the same key in their order
 * @param stepName tells the waiting domain which of its steps has ended
 * @param caller the caller of {@link StepConcluded}: the person or system for which the step was
 *     sent
 * @param context data that the waiting domain gets back unchanged
 * @param commandIdPart a part of the id of {@link StepConcluded}. This part makes the id different
 *     from the ids of the other commands that the step's domain sends when it applies the step
 */
public record Conclusion(
    Domain domain,
    UUID subject,
    String stepName,
    Caller caller,
    byte[] context,
    String commandIdPart) {

  private static final String DEFAULT_ID_PART = StepConcluded.class.getSimpleName();

  /**
   * The greatest size of a context, in bytes. With this limit, {@link StepConcluded} always fits
   * into a Kafka record.
   */
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

  public Conclusion(Domain domain, UUID subject, String stepName, Caller caller, byte[] context) {
    this(domain, subject, stepName, caller, context, DEFAULT_ID_PART);
  }

  /**
   * Returns the id of the {@link StepConcluded} that follows a step. The id is right only if the
   * step's conclusion has no {@code commandIdPart} of its own. If the step has no conclusion, no
   * command has this id.
   */
  public static CommandId stepConcludedId(CommandId stepId) {
    return Outgoing.Command.idOf(stepId, DEFAULT_ID_PART);
  }

  /**
   * Returns the step's outcome, extended by the {@link StepConcluded} command. The engine publishes
   * this command after the step's own events. The new reply tells the step's caller to wait for the
   * reply to this command.
   */
  public Outcome conclude(CommandId stepId, Outcome outcome) {
    Outgoing.Command stepConcluded =
        Outgoing.Command.of(
            stepId,
            commandIdPart,
            domain,
            subject,
            caller,
            new StepConcluded(
                subject,
                stepName,
                stepId.value(),
                ByteBuffer.wrap(outcome.reply()),
                ByteBuffer.wrap(context)));
    return outcome.continuedBy(stepConcluded, domain);
  }
}
