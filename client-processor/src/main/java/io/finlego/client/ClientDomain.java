package io.finlego.client;

import io.finlego.client.creation.CreatingClients;
import io.finlego.client.creation.RequestedClient;
import io.finlego.kernel.Rejection;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.CreateClient;
import java.util.List;

/** The clients' domain as the machinery sees it. */
final class ClientDomain implements CommandDomain<ClientCommand> {

  private final CreatingClients creatingClients;
  private final ClientOutcomes outcomes;

  ClientDomain(CreatingClients creatingClients, ClientOutcomes outcomes) {
    this.creatingClients = creatingClients;
    this.outcomes = outcomes;
  }

  @Override
  public String name() {
    return "client";
  }

  @Override
  public ClientCommand decode(byte[] value) {
    try {
      return AvroCodec.catalogue().decode(value, ClientCommand.class);
    } catch (UnreadableRecordException e) {
      throw new UnreadableCommandException("The record holds no command on clients.", e);
    }
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<ClientCommand>> batch) {
    List<RequestedClient> requests = batch.stream().map(ClientDomain::request).toList();
    return creatingClients.apply(requests).stream().map(outcomes::of).toList();
  }

  @Override
  public byte[] encodeRejection(Rejection rejection) {
    return outcomes.rejection(List.of(rejection));
  }

  private static RequestedClient request(ReceivedCommand<ClientCommand> received) {
    ClientCommand command = received.command();
    return new RequestedClient(
        received.id(), command.getCaller(), (CreateClient) command.getPayload());
  }
}
