/** Tests of the embedded servers, with real servers. */
@NullMarked
package io.finlego.embedded;

import org.jspecify.annotations.NullMarked;
