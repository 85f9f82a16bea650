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

/** Reads the payloads on clients and their profiles. */
final class ProfileCommandReader {

  private ProfileCommandReader() {}

  /** Reads the command of earlier releases, which sent profiles unsealed. */
  static ProfileCommand read(CreateClient create) {
    return new ProfileCommand.RegisterClient(
        new SentProfile(
            ClientType.of(create.getType().name()),
            new OnboardingId(create.getOnboardingId()),
            create.getEditorUserId(),
            RiskLevel.of(create.getRiskLevel().name()),
            create.getIsDefaultCompliant(),
            create.getCountryOfRegistration(),
            new ProfileText.Plain(create.getProfile())));
  }

  static ProfileCommand read(RegisterClient register) {
    return new ProfileCommand.RegisterClient(profile(register));
  }

  static ProfileCommand read(ReplaceClient replace) {
    return new ProfileCommand.ReplaceClient(
        new ClientId(replace.getClientId()),
        replace.getExpectedVersion(),
        new SentProfile(
            ClientType.of(replace.getType().name()),
            new OnboardingId(replace.getOnboardingId()),
            replace.getEditorUserId(),
            RiskLevel.of(replace.getRiskLevel().name()),
            replace.getIsDefaultCompliant(),
            replace.getCountryOfRegistration(),
            new ProfileText.Sealed(sealed(replace.getProfile()))));
  }

  static ProfileCommand read(BlockClient block) {
    return new ProfileCommand.BlockClient(
        new ClientId(block.getClientId()), block.getEditorUserId(), sealed(block.getReason()));
  }

  static ProfileCommand read(UnblockClient unblock) {
    return new ProfileCommand.UnblockClient(
        new ClientId(unblock.getClientId()),
        unblock.getEditorUserId(),
        sealed(unblock.getReason()));
  }

  static SentProfile profile(RegisterClient register) {
    return new SentProfile(
        ClientType.of(register.getType().name()),
        new OnboardingId(register.getOnboardingId()),
        register.getEditorUserId(),
        RiskLevel.of(register.getRiskLevel().name()),
        register.getIsDefaultCompliant(),
        register.getCountryOfRegistration(),
        new ProfileText.Sealed(sealed(register.getProfile())));
  }

  static SealedText sealed(Sealed sealed) {
    return new SealedText(sealed.getKeyId(), Bytes.of(sealed.getData()));
  }
}
