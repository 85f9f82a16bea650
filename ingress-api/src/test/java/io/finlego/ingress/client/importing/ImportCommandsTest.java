package io.finlego.ingress.client.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.schemas.client.ImportClient;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ImportCommandsTest {

  private static final ClientKey KEY = TestKeys.client();

  private static final String REQUEST =
      """
      {"externalClientId": "x-1", "onboardingId": "7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911",
       "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266", "riskLevel": "low", "firstName": "Ada",
       "email": null, "accounts": [{"currency": "EUR"}]}
      """;

  @Test
  void anImportIsTheSameWhateverTheOrderOfItsFieldsAndItsNulls() {
    String other =
        """
        {"accounts": [{"currency": "EUR", "name": null}], "firstName": "Ada", "riskLevel": "low",
         "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266",
         "onboardingId": "7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911", "externalClientId": "x-1"}
        """;

    assertThat(command(other).getContentDigest()).isEqualTo(command(REQUEST).getContentDigest());
  }

  @Test
  void anImportIsTheSameHoweverItsNumbersAreSpelled() {
    String volume = REQUEST.replace("\"email\": null", "\"fundFlows\": {\"volume\": %s}");
    ImportClient command = command(volume.formatted("100"));
    ImportClient written = command(volume.formatted("100.0"));

    assertThat(written.getContentDigest()).isEqualTo(command.getContentDigest());
    assertThat(written.getSpelledDigest()).isNotEqualTo(command.getSpelledDigest());
  }

  @Test
  void anotherContentIsAnotherImport() {
    assertThat(command(REQUEST.replace("EUR", "USD")).getContentDigest())
        .isNotEqualTo(command(REQUEST).getContentDigest());
  }

  @Test
  void personalDataOfAnImportIsSealedAndItsAccountsAreNotInTheProfile() {
    ImportClient command = command(REQUEST);

    assertThat(command.toString()).doesNotContain("Ada");
    assertThat(command.getAccounts()).hasSize(1);
    assertThat(command.getClient().getType().name()).isEqualTo("individual");
  }

  @Test
  void fieldsThatOnlyAnImportHasAreNotInTheProfile() {
    String profile =
        KEY.open(Purpose.PROFILE, command(REQUEST).getClient().getProfile().getData().array());

    assertThat(profile).contains("\"firstName\"").doesNotContain("externalClientId", "accounts");
  }

  private static ImportClient command(String json) {
    AcceptedObject request = new AcceptedObject((ObjectNode) JsonMapper.shared().readTree(json));
    return ImportCommands.of(request, "individual", KEY);
  }
}
