package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.RecordRefusal;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Puts commands into the envelopes of their domains. */
final class CommandEnvelope {

  private CommandEnvelope() {}

  /**
   * The request's command, or the refusal that is sent in its place, in the domain's envelope. A
   * dry run has a separate envelope. A domain without dry runs never needs that envelope, because
   * {@link Submission#previewedBy} refuses such a domain.
   */
  static SpecificRecord of(CommandRequest<?> request, @Nullable RecordRefusal refusal) {
    Caller caller = caller(request.context().caller());
    SpecificRecord payload =
        refusal == null ? request.submission().payload().apply(request.id()) : refusal;
    return request.context().dryRun()
        ? request.domain().dryRunEnvelope(caller, payload)
        : request.domain().envelope(caller, payload);
  }

  /** Converts the caller to the Avro record of the commands' schema. */
  private static Caller caller(CurrentCaller caller) {
    CallerKind kind =
        switch (caller.kind()) {
          case FRONT_OFFICE -> CallerKind.frontoffice;
          case SYSTEM -> CallerKind.system;
          case WEBHOOK -> CallerKind.internal;
        };
    return new Caller(kind, caller.subject());
  }
}
