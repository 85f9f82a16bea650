package io.finlego.ingress.command;

import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.common.RecordRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the checks of submissions, see {@link Submission#checkedBy}. */
@Component
final class SubmissionChecks {

  private final EarlierCommands earlierCommands;
  private final DatabaseAge age;

  SubmissionChecks(EarlierCommands earlierCommands, DatabaseAge age) {
    this.earlierCommands = earlierCommands;
    this.age = age;
  }

  /**
   * Runs the submission's check. Skips the check if the command is in flight or decided, so that a
   * repeated request gets the first answer again.
   *
   * @return the refusal that must be sent in place of the command, so that later requests with the
   *     key get the same refusal; null if the command itself must be sent
   * @throws ApiException the refusal, if the log does not keep it; or {@code unavailable} in place
   *     of a refusal, if Postgres may lack what the command names
   */
  @Nullable RecordRefusal findRefusal(CommandRequest<?> request) {
    Runnable check = request.submission().check();
    if (check == null || earlierCommands.exist(request)) {
      return null;
    }
    try {
      check.run();
      return null;
    } catch (ApiException refusal) {
      ApiException answer = Refusals.isKept(refusal) ? age.answerFor(refusal) : refusal;
      if (Refusals.isKept(answer) && request.context().idempotencyKey() != null) {
        return Refusals.recordCommand(answer.faults());
      }
      throw answer;
    }
  }
}
