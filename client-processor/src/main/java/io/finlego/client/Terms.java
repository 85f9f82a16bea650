package io.finlego.client;

import com.fasterxml.uuid.Generators;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.profile.ReplacingClient;
import io.finlego.client.profile.Sealing;
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
record Terms(
    Sealing sealing,
    RegisteringClient registering,
    ReplacingClient replacing,
    Events events,
    Period retention,
    Supplier<UUID> ids) {

  static Terms of(Sealing sealing, boolean plainEvents, Period retention) {
    return new Terms(
        sealing,
        new RegisteringClient(sealing),
        new ReplacingClient(sealing),
        new Events(plainEvents),
        retention,
        Generators.timeBasedEpochRandomGenerator()::generate);
  }
}
