package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;

/** Who asked, as every command says it. */
final class Audit {

  private Audit() {}

  static Caller of(CurrentCaller caller) {
    CallerKind kind =
        switch (caller.kind()) {
          case FRONT_OFFICE -> CallerKind.frontoffice;
          case SYSTEM -> CallerKind.system;
          case HOOK -> CallerKind.internal;
        };
    return new Caller(kind, caller.subject());
  }
}
