package io.finlego.client.creation;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.util.UUID;

/** Requests of one caller. */
final class Requests {

  static final Caller CALLER = new Caller(CallerKind.system, "back-office");

  private Requests() {}

  static RequestedClient of(CreateClient.Builder profile) {
    return new RequestedClient(new CommandId(UUID.randomUUID()), CALLER, profile.build());
  }
}
