import CareerCommands

CairnCommand.start()
