package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.rejection.ClientRejectionCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that shows a client its own profile. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_FRONT_OFFICE)
class OwnProfileController {

  private final Clients clients;

  OwnProfileController(Clients clients) {
    this.clients = clients;
  }

  @GetMapping("/Client")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Read your own profile",
      text =
          """
          The profile of the calling client as sent, with its `status` and the `state` of its `verification` \
          (`pending`, `approved`, `rejected`; null as long as nothing is known). The institution's own fields are left \
          out: `riskLevel`, `complianceEvaluation`, `isDefaultCompliant`, `editorUserId`, `blockReason`, \
          `externalClientId`, `customOptions`, the \
          verification's answer and labels, and `version` and `updatedAt`, which change with these. The answer changes only if one of its fields does. \
          A client that does not exist: 404 `clientNotFound`. If the profile cannot be opened because a master key is \
          missing: 503 `profileUnreadable`; if the client's key was lost, only the other fields are there.\
          """,
      example = "own-profile")
  Result<OwnProfile> read(CurrentCaller caller) {
    return clients
        .find(caller.requireClient())
        .map(OwnProfile::of)
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client."));
  }
}
