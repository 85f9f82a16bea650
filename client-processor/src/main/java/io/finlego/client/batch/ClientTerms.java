package io.finlego.client.batch;

import com.fasterxml.uuid.Generators;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.profile.ReplacingClient;
import io.finlego.client.wire.Events;
import java.time.Period;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What decisions on clients go by.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param ids of new clients, UUIDs of version 7
 */
public record ClientTerms(
    ProfileSeals seals,
    RegisteringClient registering,
    ReplacingClient replacing,
    Events events,
    Period retention,
    Supplier<UUID> ids) {

  public static ClientTerms of(ProfileSeals seals, boolean plainEvents, Period retention) {
    return new ClientTerms(
        seals,
        new RegisteringClient(seals),
        new ReplacingClient(seals),
        new Events(plainEvents),
        retention,
        Generators.timeBasedEpochRandomGenerator()::generate);
  }
}
