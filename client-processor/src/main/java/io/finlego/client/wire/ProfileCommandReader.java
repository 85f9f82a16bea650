package io.finlego.client.wire;

import io.finlego.client.profile.ClientType;
import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.ProfileText;
import io.finlego.client.profile.RiskLevel;
import io.finlego.client.profile.SealedText;
import io.finlego.client.profile.SentProfile;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.Sealed;

/** Translates the Avro payloads of commands on clients and their profiles. */
final class ProfileCommandReader {

  private ProfileCommandReader() {}

  /** Translates a command of earlier releases, which sent profiles as plain text. */
  static ProfileCommand read(CreateClient createClient) {
    return new ProfileCommand.RegisterClient(
        new SentProfile(
            ClientType.of(createClient.getType().name()),
            new OnboardingId(createClient.getOnboardingId()),
            createClient.getEditorUserId(),
            RiskLevel.of(createClient.getRiskLevel().name()),
            createClient.getIsDefaultCompliant(),
            createClient.getCountryOfRegistration(),
            new ProfileText.Plain(createClient.getProfile())));
  }

  static ProfileCommand read(RegisterClient registerClient) {
    return new ProfileCommand.RegisterClient(sentProfile(registerClient));
  }

  static ProfileCommand read(ReplaceClient replaceClient) {
    return new ProfileCommand.ReplaceClient(
        new ClientId(replaceClient.getClientId()),
        replaceClient.getExpectedVersion(),
        new SentProfile(
            ClientType.of(replaceClient.getType().name()),
            new OnboardingId(replaceClient.getOnboardingId()),
            replaceClient.getEditorUserId(),
            RiskLevel.of(replaceClient.getRiskLevel().name()),
            replaceClient.getIsDefaultCompliant(),
            replaceClient.getCountryOfRegistration(),
            new ProfileText.Sealed(sealedText(replaceClient.getProfile()))));
  }

  static ProfileCommand read(BlockClient blockClient) {
    return new ProfileCommand.BlockClient(
        new ClientId(blockClient.getClientId()),
        blockClient.getEditorUserId(),
        sealedText(blockClient.getReason()));
  }

  static ProfileCommand read(UnblockClient unblockClient) {
    return new ProfileCommand.UnblockClient(
        new ClientId(unblockClient.getClientId()),
        unblockClient.getEditorUserId(),
        sealedText(unblockClient.getReason()));
  }

  static SentProfile sentProfile(RegisterClient registerClient) {
    return new SentProfile(
        ClientType.of(registerClient.getType().name()),
        new OnboardingId(registerClient.getOnboardingId()),
        registerClient.getEditorUserId(),
        RiskLevel.of(registerClient.getRiskLevel().name()),
        registerClient.getIsDefaultCompliant(),
        registerClient.getCountryOfRegistration(),
        new ProfileText.Sealed(sealedText(registerClient.getProfile())));
  }

  static SealedText sealedText(Sealed sealed) {
    return new SealedText(sealed.getKeyId(), Bytes.of(sealed.getData()));
  }
}
