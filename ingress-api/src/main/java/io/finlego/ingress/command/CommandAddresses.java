package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.vault.Proofs;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The addresses at which callers read the outcomes of their commands. A system reads every command
 * by its id. A front office reads only its own commands: their addresses hold a proof that the
 * command was this client's, because outcomes are stored without their callers.
 */
@Component
final class CommandAddresses {

  private static final String OWNER = "command of client";

  private final Proofs proofs;

  CommandAddresses(Proofs proofs) {
    this.proofs = proofs;
  }

  /** The address for the command's caller; null for a caller that reads nothing. */
  @Nullable URI of(CurrentCaller caller, CommandId id) {
    return switch (caller.kind()) {
      case SYSTEM -> URI.create("/internal/Commands/" + id);
      case FRONT_OFFICE ->
          URI.create("/Commands/%s?proof=%s".formatted(id, proof(caller.requireClient(), id)));
      case HOOK -> null;
    };
  }

  /** Tells whether the command was this client's. */
  boolean isOf(ClientId client, CommandId id, String proof) {
    return proofs.isFor(proof, OWNER, client.value().toString(), id.toString());
  }

  private String proof(ClientId client, CommandId id) {
    return proofs.of(OWNER, client.value().toString(), id.toString());
  }
}
