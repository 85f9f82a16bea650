package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.vault.Proofs;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the addresses at which callers can read the outcomes of their commands. A system may read
 * every command. A front-office caller may only read its own commands. The stored outcomes do not
 * name the caller. Therefore the address for a front-office caller contains a proof that the
 * caller's client sent the command.
 */
@Component
final class CommandAddresses {

  private static final String PROOF_PURPOSE = "command of client";

  private final Proofs proofs;

  CommandAddresses(Proofs proofs) {
    this.proofs = proofs;
  }

  /** The address of the command for this caller; null for a webhook, which cannot read commands. */
  @Nullable URI of(CurrentCaller caller, CommandId id) {
    return switch (caller.kind()) {
      case SYSTEM -> URI.create("/internal/Commands/" + id);
      case FRONT_OFFICE ->
          URI.create("/Commands/%s?proof=%s".formatted(id, proof(caller.requireClient(), id)));
      case WEBHOOK -> null;
    };
  }

  /** Tells whether the proof shows that the client sent the command. */
  boolean isProvedFor(ClientId client, CommandId id, String proof) {
    return proofs.isFor(proof, PROOF_PURPOSE, client.value().toString(), id.toString());
  }

  private String proof(ClientId client, CommandId id) {
    return proofs.make(PROOF_PURPOSE, client.value().toString(), id.toString());
  }
}
