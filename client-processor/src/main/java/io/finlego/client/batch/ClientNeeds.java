package io.finlego.client.batch;

import io.finlego.client.profile.OnboardingId;
import io.finlego.kernel.ClientId;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.client.UnblockClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the commands of a batch name, and so what has to be loaded for them. */
record ClientNeeds(
    Set<ClientId> clients,
    Set<OnboardingId> onboardings,
    Set<String> externalIds,
    Set<ClientId> concluding,
    Set<ClientId> deletions,
    Set<UUID> keys) {

  static ClientNeeds of(List<ReceivedCommand<ClientCommand>> commands) {
    ClientNeeds needs =
        new ClientNeeds(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>());
    commands.forEach(command -> needs.add(command.command().getPayload()));
    return needs;
  }

  private void add(Object payload) {
    switch (payload) {
      case RegisterClient register -> addNew(register);
      case ImportClient one -> {
        externalIds.add(one.getExternalClientId());
        addNew(one.getClient());
      }
      case ReplaceClient replace -> clients.add(new ClientId(replace.getClientId()));
      case BlockClient block -> clients.add(new ClientId(block.getClientId()));
      case UnblockClient unblock -> clients.add(new ClientId(unblock.getClientId()));
      case AddDocument add -> clients.add(new ClientId(add.getClientId()));
      case RemoveDocument remove -> clients.add(new ClientId(remove.getClientId()));
      case EraseClient erase -> clients.add(new ClientId(erase.getClientId()));
      case ConcludeErasure erase -> clients.add(new ClientId(erase.getClientId()));
      case RequestDeletion request -> {
        clients.add(new ClientId(request.getClientId()));
        deletions.add(new ClientId(request.getClientId()));
      }
      case ConcludeImport conclude -> {
        clients.add(new ClientId(conclude.getClientId()));
        concluding.add(new ClientId(conclude.getClientId()));
      }
      default -> {}
    }
  }

  private void addNew(RegisterClient register) {
    onboardings.add(new OnboardingId(register.getOnboardingId()));
    keys.add(register.getProfile().getKeyId());
  }
}
