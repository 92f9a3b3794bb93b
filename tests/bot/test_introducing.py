"""How Peili presents itself before anyone writes to it."""

from bot.emulator.run import Emulator
from bot.introducing import introduce
from bot.messengers.telegram import Telegram


async def test_it_presents_itself_in_each_language_and_only_once() -> None:
    with Emulator() as telegram:
        messenger = Telegram(telegram.token, telegram.url, 60)
        await messenger.start()
        await introduce(messenger)
        about = {code: (await messenger.bot.get_my_description(code or None)).description for code in ("", "sv", "en")}
        menu = [command.command for command in await messenger.bot.get_my_commands(language_code="sv")]
        await introduce(messenger)
        await messenger.close()
    assert "Peili" in about[""]
    assert len(set(about.values())) == 3
    assert "hjalp" in menu
    assert not telegram.world.violations
