/**
 * The rule book of the house: rules that each module's {@code ArchitectureTest} applies. {@link
 * io.finlego.architecture.EveryModule} holds everywhere, {@link
 * io.finlego.architecture.EveryDomain} in the processors, {@link io.finlego.architecture.Modules}
 * lists the modules that each module may know. Other modules get this package as the kernel's test
 * jar.
 */
@NullMarked
package io.finlego.architecture;

import org.jspecify.annotations.NullMarked;
