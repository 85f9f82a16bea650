package io.finlego.ingress.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import java.util.UUID;

/**
 * Ids of commands: the same for the same caller, operation and idempotency key, and fresh without a
 * key.
 */
final class CommandIds {

  private static final UUID NAMESPACE = UUID.fromString("0b5c9e51-6c0f-5d1c-9a57-2f3e8d0c7a11");
  private static final NoArgGenerator FRESH = Generators.timeBasedEpochGenerator();

  private CommandIds() {}

  static CommandId of(CommandContext context, Operation operation) {
    String key = context.idempotencyKey();
    return new CommandId(
        key == null
            ? FRESH.generate()
            : NameBasedUuid.of(
                NAMESPACE,
                context.caller().kind().scope(),
                context.caller().issuer(),
                context.caller().subject(),
                operation.name(),
                key));
  }
}
