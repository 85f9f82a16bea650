package io.finlego.ingress.sandbox;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's operations that issue tokens. They need no credentials. */
@RestController
@Profile("sandbox")
@ApiGroup(ApiGroup.Name.SANDBOX)
final class SandboxTokenController {

  private static final String SYSTEM_SUBJECT = "sandbox-system";
  private static final String DESCRIPTION =
      """
      Sandbox only. Issues a `system` token, or a `frontoffice` token for one client, valid for an hour. The answer \
      has the form of OAuth 2.0, without the envelope; the request may be JSON or a form.\
      """;

  private final SandboxTokens tokens;
  private final RequestShape shape;

  SandboxTokenController(SandboxTokens tokens, @Qualifier("issueTokenShape") RequestShape shape) {
    this.tokens = tokens;
    this.shape = shape;
  }

  @PostMapping(path = "/sandbox/token", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  @Operation(
      summary = "Issue a sandbox token",
      description = DESCRIPTION,
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "A token.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = SandboxToken.class),
                      examples =
                          @ExampleObject(
                              "{\"access_token\": \"eyJhbGciOiJSUzI1NiJ9.e30.c2ln\","
                                  + " \"token_type\": \"Bearer\", \"expires_in\": 3600}"))),
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = "#/components/schemas/" + SandboxShapes.TOKEN_REQUEST),
                      examples = {
                        @ExampleObject(name = "system", value = "{\"scope\": \"system\"}"),
                        @ExampleObject(
                            name = "frontoffice",
                            value =
                                "{\"scope\": \"frontoffice\", \"clientId\":"
                                    + " \"01980a4e-5c2b-7d3a-9f10-6b2c8e4d1a55\"}")
                      })))
  ResponseEntity<SandboxToken> token(@RequestBody ObjectNode body) {
    return answer(new AcceptedObject(shape.read(body)));
  }

  /**
   * Issues the token that a form requests. As RFC 6749, section 3.2, demands, a parameter without a
   * value counts as missing, and unknown parameters are ignored.
   */
  @PostMapping(path = "/sandbox/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Callers({})
  @Operation(hidden = true)
  ResponseEntity<SandboxToken> token(
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String clientId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("scope", scope);
    if (!clientId.isEmpty()) {
      body.put("clientId", clientId);
    }
    return answer(new AcceptedObject(shape.read(body)));
  }

  private ResponseEntity<SandboxToken> answer(AcceptedObject request) {
    UUID clientId = request.uuid("clientId");
    SandboxToken token =
        clientId == null
            ? tokens.issue(CallerKind.SYSTEM, SYSTEM_SUBJECT)
            : tokens.issue(CallerKind.FRONT_OFFICE, clientId.toString());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(token);
  }
}
