package io.finlego.client.batch;

import io.finlego.client.profile.BlockingClient;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.profile.ReplacingClient;
import io.finlego.client.wire.Answer;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.List;

/** Hands each command on clients and their profiles to the activity that decides it. */
final class ProfileDecisions {

  private final ClientBatch batch;
  private final FoundClients clients;
  private final ClientTerms terms;
  private final Instant now;

  ProfileDecisions(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.clients = new FoundClients(batch);
    this.terms = terms;
    this.now = now;
  }

  Answer decide(ProfileCommand command, BatchRecorder recorder) {
    return switch (command) {
      case ProfileCommand.RegisterClient register -> register(register, recorder);
      case ProfileCommand.ReplaceClient replace -> replace(replace, recorder);
      case ProfileCommand.BlockClient block ->
          clients.decideReadable(
              block.client(),
              block.reason(),
              client -> recorder.recordChange(client, BlockingClient.decide(block, client, now)));
      case ProfileCommand.UnblockClient unblock ->
          clients.decideReadable(
              unblock.client(),
              unblock.reason(),
              client -> recorder.recordChange(client, BlockingClient.decide(unblock, client, now)));
    };
  }

  private Answer register(ProfileCommand.RegisterClient command, BatchRecorder recorder) {
    OpenedProfile profile = batch.sentProfile(recorder.cause().command());
    if (profile == null) {
      return FoundClients.erased();
    }
    var origin = new RegisteringClient.Origin(terms.nextId(), null, now);
    boolean onboardingTaken = batch.clients().has(command.profile().onboarding());
    return switch (RegisteringClient.decide(command.profile(), profile, onboardingTaken, origin)) {
      case Decision.Refused<ClientChange.Changed>(List<Rejection> reasons) ->
          new Answer.Refused(reasons);
      case Decision.Accepted<ClientChange.Changed>(ClientChange.Changed change) ->
          recorder.recordNew(change);
    };
  }

  private Answer replace(ProfileCommand.ReplaceClient command, BatchRecorder recorder) {
    return clients.decideReadable(
        command.client(),
        client -> {
          OpenedProfile profile = batch.sentProfile(recorder.cause().command());
          Profile before = batch.profile(client);
          if (profile == null || before == null) {
            return FoundClients.erased();
          }
          return switch (ReplacingClient.decide(command, client, before, profile, now)) {
            case Decision.Refused<ClientChange>(List<Rejection> reasons) ->
                new Answer.Refused(reasons);
            case Decision.Accepted<ClientChange>(ClientChange change) ->
                recorder.recordChange(client, change);
          };
        });
  }
}
