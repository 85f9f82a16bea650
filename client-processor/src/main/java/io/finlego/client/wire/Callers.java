package io.finlego.client.wire;

import io.finlego.client.audit.CallerKind;
import io.finlego.schemas.common.Caller;

/** Translates callers between the Avro record and the domain's own type. */
final class Callers {

  private Callers() {}

  static io.finlego.client.audit.Caller read(Caller caller) {
    return new io.finlego.client.audit.Caller(
        CallerKind.of(caller.getKind().name()), caller.getSubject());
  }

  static Caller encode(io.finlego.client.audit.Caller caller) {
    return new Caller(
        io.finlego.schemas.common.CallerKind.valueOf(caller.kind().word()), caller.subject());
  }
}
