package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that show a command's status, and its outcome as soon as it is decided. */
@RestController
@ApiGroup(ApiGroup.Name.COMMANDS)
final class CommandsController {

  private final CommandLookup lookup;
  private final CommandAddresses addresses;

  CommandsController(CommandLookup lookup, CommandAddresses addresses) {
    this.lookup = lookup;
    this.addresses = addresses;
  }

  @GetMapping("/internal/Commands/{commandId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a command's outcome",
      text =
          """
          `accepted` while it is not decided; `succeeded` with `result`, the value that its caller gets; `failed` with the \
          errors as `result`. Only a one-time code's `otpToken` is left out: it is shown to its client alone. Outcomes are kept for 30 days. 404 `commandNotFound`: the command is unknown.\
          """,
      example = "command")
  Result<CommandState> command(@PathVariable UUID commandId) {
    return lookup.find(new CommandId(commandId)).map(Result::of).orElseThrow(this::notFound);
  }

  @GetMapping("/Commands/{commandId}")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Read the outcome of your own command",
      text =
          """
          The address in `Location` of a 202 answer to a front office. It answers as \
          `GET /internal/Commands/{commandId}` does for systems, but only to the client whose command it was, and with \
          the client's `otpToken` if the command has one. 404 \
          `commandNotFound`: nothing is known of it, or it was another client's.\
          """,
      query = CommandShapes.READ_OWN_COMMAND,
      example = "own-command")
  Result<CommandState> ownCommand(
      @PathVariable UUID commandId, AcceptedObject query, CurrentCaller caller) {
    CommandId id = new CommandId(commandId);
    if (!addresses.isProvedFor(caller.requireClient(), id, query.requiredText("proof"))) {
      throw notFound();
    }
    return lookup.findOwn(id).map(Result::of).orElseThrow(this::notFound);
  }

  private ApiException notFound() {
    return ApiException.of(CommonRejectionCode.COMMAND_NOT_FOUND, "There is no such command.");
  }
}
