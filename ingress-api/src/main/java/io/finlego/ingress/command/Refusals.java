package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.common.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the command that records a refusal by the ingress. The domain stores the refusal as the
 * outcome of the request.
 */
final class Refusals {

  private static final int REASONS_MAX = 100;
  private static final int TEXT_CHARACTERS_MAX = 1_000;

  private Refusals() {}

  /**
   * Tells whether the log keeps the refusal, so that the same request with the same key gets the
   * refusal again. The log keeps a refusal if the domain could have refused the command for the
   * same reason. The log does not keep a refusal because of an outage or a limit, because such a
   * reason passes.
   */
  static boolean isKept(ApiException refusal) {
    return refusal.faults().stream()
        .map(fault -> RejectionCodes.ofCode(fault.code()))
        .allMatch(code -> code != null && isKept(code.kind()));
  }

  private static boolean isKept(RejectionCode.Kind kind) {
    return switch (kind) {
      case INVALID, NOT_FOUND, CONFLICT, PRECONDITION, RULE -> true;
      case LIMIT, BROKEN -> false;
    };
  }

  static RecordRefusal recordCommand(List<Fault> faults) {
    return new RecordRefusal(faults.stream().limit(REASONS_MAX).map(Refusals::reason).toList());
  }

  private static RefusalReason reason(Fault fault) {
    return new RefusalReason(fault.code(), fault.message(), shorten(fault.field()));
  }

  /**
   * Cuts off the end of a path that is too long. A path may contain a field's name from the
   * request, which may have any length.
   */
  private static @Nullable String shorten(@Nullable String path) {
    return path == null || path.length() <= TEXT_CHARACTERS_MAX
        ? path
        : path.substring(0, TEXT_CHARACTERS_MAX);
  }
}
