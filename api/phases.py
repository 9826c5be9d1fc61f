"""Lets others have their time between the phases in which an operation is prepared."""

from collections.abc import AsyncIterator

from strawberry.extensions import SchemaExtension


class PhaseSteps(SchemaExtension):
    """Takes a step of the operation's turn after it was parsed, and after it was validated.

    What is new takes tens of milliseconds in all, and nobody is answered in the midst of a phase.
    """

    async def on_validate(self) -> AsyncIterator[None]:
        await self.execution_context.context.step()
        yield

    async def on_execute(self) -> AsyncIterator[None]:
        await self.execution_context.context.step()
        yield
