package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.common.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts refusals that were found before a command was sent into a form that the log can keep. */
final class Refusals {

  private static final int REASONS_MAX = 100;
  private static final int TEXT_CHARACTERS_MAX = 1_000;

  private Refusals() {}

  /**
   * Tells whether the same request with the same key gets this refusal again. A refusal is kept if
   * the domain could have decided it; an outage or a limit passes.
   */
  static boolean areKept(ApiException refusal) {
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

  static RecordRefusal record(List<Fault> faults) {
    return new RecordRefusal(faults.stream().limit(REASONS_MAX).map(Refusals::reason).toList());
  }

  private static RefusalReason reason(Fault fault) {
    return new RefusalReason(fault.code(), fault.message(), shortened(fault.field()));
  }

  /** A path may hold a field's name as the caller wrote it, however long it is. */
  private static @Nullable String shortened(@Nullable String path) {
    return path == null || path.length() <= TEXT_CHARACTERS_MAX
        ? path
        : path.substring(0, TEXT_CHARACTERS_MAX);
  }
}
