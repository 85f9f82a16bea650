package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the status of a command, and its outcome once it is decided. */
@RestController
@ApiGroup(ApiGroup.Name.COMMANDS)
final class CommandsController {

  private final CommandLookup lookup;

  CommandsController(CommandLookup lookup) {
    this.lookup = lookup;
  }

  @GetMapping("/internal/Commands/{commandId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a command's outcome",
      text =
          """
          `accepted` while it is not decided; `succeeded` with `result`, the value that its caller gets; `failed` with the \
          errors as `result`. Outcomes are kept for 30 days. 404 `commandNotFound`: the command is unknown.\
          """,
      example = "command")
  Result<CommandState> command(@PathVariable UUID commandId) {
    return lookup
        .find(new CommandId(commandId))
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(
                    CommonRejectionCode.COMMAND_NOT_FOUND, "There is no such command."));
  }
}
