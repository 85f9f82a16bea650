/** Tests of the embedded servers, which are real ones. */
@NullMarked
package io.finlego.embedded;

import org.jspecify.annotations.NullMarked;
