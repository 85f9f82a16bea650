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

/** Passes each command on clients and their profiles to the class that decides it. */
final class ProfileDecisions {

  private final ClientBatch batch;
  private final ClientLookup clients;
  private final Instant now;

  ProfileDecisions(ClientBatch batch, Instant now) {
    this.batch = batch;
    this.clients = new ClientLookup(batch);
    this.now = now;
  }

  Answer decide(ProfileCommand command, BatchRecorder recorder) {
    return switch (command) {
      case ProfileCommand.RegisterClient registerClient -> register(registerClient, recorder);
      case ProfileCommand.ReplaceClient replaceClient -> replace(replaceClient, recorder);
      case ProfileCommand.BlockClient blockClient ->
          clients.decideUnlessErased(
              blockClient.client(),
              blockClient.reason(),
              client ->
                  recorder.recordChange(client, BlockingClient.decide(blockClient, client, now)));
      case ProfileCommand.UnblockClient unblockClient ->
          clients.decideUnlessErased(
              unblockClient.client(),
              unblockClient.reason(),
              client ->
                  recorder.recordChange(client, BlockingClient.decide(unblockClient, client, now)));
    };
  }

  private Answer register(ProfileCommand.RegisterClient command, BatchRecorder recorder) {
    OpenedProfile profile = batch.sentProfile(recorder.cause().command());
    if (profile == null) {
      return ClientLookup.refuseErased();
    }
    var origin = RegisteringClient.Origin.of(recorder.cause().command(), null, now);
    boolean onboardingTaken = batch.clients().has(command.profile().onboarding());
    return switch (RegisteringClient.decide(command.profile(), profile, onboardingTaken, origin)) {
      case Decision.Refused<ClientChange.Changed>(List<Rejection> reasons) ->
          new Answer.Refused(reasons);
      case Decision.Accepted<ClientChange.Changed>(ClientChange.Changed change) ->
          recorder.recordNew(change);
    };
  }

  private Answer replace(ProfileCommand.ReplaceClient command, BatchRecorder recorder) {
    return clients.decideUnlessErased(
        command.client(),
        client -> {
          OpenedProfile profile = batch.sentProfile(recorder.cause().command());
          if (profile != null && profile.isUnreadable()) {
            return recorder.recordChange(
                client, ReplacingClient.replaceUnread(command.profile(), client, profile, now));
          }
          Profile profileBefore = batch.profile(client);
          if (profile == null || profileBefore == null) {
            return ClientLookup.refuseErased();
          }
          return switch (ReplacingClient.decide(command, client, profileBefore, profile, now)) {
            case Decision.Refused<ClientChange>(List<Rejection> reasons) ->
                new Answer.Refused(reasons);
            case Decision.Accepted<ClientChange>(ClientChange change) ->
                recorder.recordChange(client, change);
          };
        });
  }
}
