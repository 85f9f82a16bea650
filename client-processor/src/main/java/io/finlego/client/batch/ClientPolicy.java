package io.finlego.client.batch;

import com.fasterxml.uuid.Generators;
import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationPolicy;
import io.finlego.kernel.ClientId;
import java.time.Period;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The rules that the institution has set for its clients.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param onRejection what happens to a client's money after the client's verification was rejected
 *     for good
 * @param verification which of the verification provider's findings are accepted
 * @param plainProfiles whether all subscribers can read the profiles in events
 * @param newClientIds makes the ids of new clients, which are UUIDs of version 7
 */
public record ClientPolicy(
    Period retention,
    OnRejection onRejection,
    VerificationPolicy verification,
    boolean plainProfiles,
    Supplier<UUID> newClientIds) {

  public static ClientPolicy of(
      Period retention,
      OnRejection onRejection,
      VerificationPolicy verification,
      boolean plainProfiles) {
    return new ClientPolicy(
        retention,
        onRejection,
        verification,
        plainProfiles,
        Generators.timeBasedEpochRandomGenerator()::generate);
  }

  ClientId newClientId() {
    return new ClientId(newClientIds.get());
  }
}
