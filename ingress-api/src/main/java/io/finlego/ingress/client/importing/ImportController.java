package io.finlego.ingress.client.importing;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.personal.KeyVault;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.schemas.Domain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that import a client from another system. */
@RestController
@ApiGroup(ApiGroup.Name.ONBOARDING_INTEGRATION)
class ImportController {

  private static final Operation IMPORT = new Operation("importClient", Domain.CLIENT);

  private static final String TEXT =
      """
      Creates the client, stores its id in the system that it comes from (`externalClientId`), and opens its accounts: \
      all of this, or nothing. The body is the same as at creation, without `type` and with up to 100 `accounts`. \
      Accounts can only be given with `isDefaultCompliant`; other clients get accounts after their verification. When \
      the answer arrives, client and accounts can be read.

      The same import again, also without an `Idempotency-Key`, returns the same client and accounts; a different \
      import with the same `externalClientId` is refused with 409 `duplicateExternalClientId`. Other refusals: 409 \
      `duplicateOnboardingId`, 409 `clientNotActive` if `accounts` are to be opened for a client whose verification was \
      rejected before, 422 `currencyNotAvailable`. A refused import leaves nothing behind and can be corrected \
      and sent again.\
      """;

  private final CommandGateway gateway;
  private final KeyVault vault;
  private final ImportedClientView view;
  private final RequestShape individualShape;
  private final RequestShape companyShape;

  ImportController(
      CommandGateway gateway,
      KeyVault vault,
      ImportedClientView view,
      @Qualifier("importIndividualShape") RequestShape individualShape,
      @Qualifier("importCompanyShape") RequestShape companyShape) {
    this.gateway = gateway;
    this.vault = vault;
    this.view = view;
    this.individualShape = individualShape;
    this.companyShape = companyShape;
  }

  @PostMapping("/integration/clients-import/individual")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Import an individual",
      text = TEXT,
      body = ImportShapes.IMPORT_INDIVIDUAL,
      example = "import-individual")
  ResponseEntity<Result<ImportedClient>> importIndividual(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    return submit(new AcceptedObject(individualShape.read(body)), "individual", context);
  }

  @PostMapping("/integration/clients-import/company")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Import a company",
      text = TEXT,
      body = ImportShapes.IMPORT_COMPANY,
      example = "import-company")
  ResponseEntity<Result<ImportedClient>> importCompany(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    return submit(new AcceptedObject(companyShape.read(body)), "company", context);
  }

  private ResponseEntity<Result<ImportedClient>> submit(
      AcceptedObject request, String type, CommandContext context) {
    return gateway.submit(
        context,
        Submission.sentOnce(IMPORT, id -> ImportCommands.of(request, type, vault.create(id)), view)
            .makingKey()
            .weighing(1 + request.json().path("accounts").size())
            .keyedBy(ImportCommands.key(request))
            .requestedBy(type, request.json()));
  }
}
